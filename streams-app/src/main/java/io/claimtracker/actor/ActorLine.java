package io.claimtracker.actor;

import io.claimtracker.avro.Actor;
import io.claimtracker.avro.ActorType;
import io.claimtracker.avro.Role;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of the built-in directory: type | name | other names; … | offices (from/to); …. The id is made from the name. */
final class ActorLine {
    private static final Pattern OFFICE = Pattern.compile("(.+?)(?: \\((\\S*)/(\\S*)\\))?");

    private ActorLine() {}

    static Actor read(String line) {
        String[] cells = (line + "|||").split("\\|", -1);
        String name = cells[1].strip();
        return Actor.newBuilder()
                .setId(ActorId.of(name))
                .setName(name)
                .setType(ActorType.valueOf(cells[0].strip()))
                .setAliases(list(cells[2]))
                .setRoles(list(cells[3]).stream().map(ActorLine::role).toList())
                .build();
    }

    private static List<String> list(String cell) {
        return Arrays.stream(cell.split(";", -1))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private static Role role(String cell) {
        Matcher office = OFFICE.matcher(cell);
        if (!office.matches()) {
            throw new IllegalStateException("no office: " + cell);
        }
        Role.Builder role = Role.newBuilder().setTitle(office.group(1));
        date(office.group(2)).ifPresent(role::setFrom);
        date(office.group(3)).ifPresent(role::setTo);
        return role.build();
    }

    private static Optional<LocalDate> date(@org.jspecify.annotations.Nullable String text) {
        return text == null || text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }
}
