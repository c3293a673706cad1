package io.claimtracker;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which package may know of which. */
class ArchitectureTest {
    private static final String[] PURE = {
        "io.claimtracker.extraction..",
        "io.claimtracker.actor..",
        "io.claimtracker.position..",
        "io.claimtracker.edition..",
        "io.claimtracker.forecast..",
        "io.claimtracker.voice..",
        "io.claimtracker.search.."
    };
    private static final String[] FOLDS = {
        "io.claimtracker.extraction..",
        "io.claimtracker.actor..",
        "io.claimtracker.position..",
        "io.claimtracker.edition.."
    };
    private static final String[] HTTP = {"io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..", "java.net.http.."
    };

    /** Each knows those before it. */
    private static final List<String> ROOMS_OF_QUERIES = List.of(
            "io.claimtracker.query.problem",
            "io.claimtracker.query.reads",
            "io.claimtracker.query.json",
            "io.claimtracker.query.parts",
            "io.claimtracker.query.http",
            "io.claimtracker.query.export",
            "io.claimtracker.query");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.claimtracker");

    @Test
    void classesWereImported() {
        assertThat(CLASSES.contain(io.claimtracker.topology.ClaimStores.class)).isTrue();
        assertThat(CLASSES.contain(io.claimtracker.query.ApiServer.class)).isTrue();
    }

    @Test
    void extractionAndFoldsKnowNeitherKafkaNorHttp() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage(HTTP)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void theTopologyKnowsNoHttpAndNoQueries() {
        noClasses()
                .that()
                .resideInAPackage("io.claimtracker.topology..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(HTTP)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("io.claimtracker.query..")
                .check(CLASSES);
    }

    /** The package forecast they do know: the state of a forecast is a matter of the instant asked. */
    @Test
    void queriesKnowTheStoresAndNothingElseOfWhatFillsThem() {
        noClasses()
                .that()
                .resideInAnyPackage("io.claimtracker.query..", "io.claimtracker.terminal..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FOLDS)
                .check(CLASSES);
    }

    @Test
    void theRoomsOfQueriesKnowThoseBeforeThem() {
        for (int room = 0; room < ROOMS_OF_QUERIES.size(); room++) {
            noClasses()
                    .that()
                    .resideInAPackage(ROOMS_OF_QUERIES.get(room))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(ROOMS_OF_QUERIES.stream().skip(room + 1).toArray(String[]::new))
                    .check(CLASSES);
        }
    }

    @Test
    void whatIsReadAndWhatJsonItMakesKnowsNoHttp() {
        noClasses()
                .that()
                .resideInAnyPackage("io.claimtracker.query.reads", "io.claimtracker.query.json")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(HTTP)
                .check(CLASSES);
    }

    @Test
    void queriesReadStoresAndSendNothing() {
        noClasses()
                .that()
                .resideInAPackage("io.claimtracker.query..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka.clients..")
                .check(CLASSES);
    }

    @Test
    void keysKnowNeitherKafkaNorHttp() {
        noClasses()
                .that()
                .resideInAPackage("io.claimtracker.keys..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage(HTTP)
                .check(CLASSES);
    }

    @Test
    void routingKnowsNothingOfWhatIsAsked() {
        noClasses()
                .that()
                .resideInAPackage("io.claimtracker.routing..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.claimtracker.query..",
                        "io.claimtracker.app..",
                        "io.javalin..",
                        "org.apache.kafka.clients..")
                .check(CLASSES);
    }

    @Test
    void theTerminalKnowsNoKafka() {
        noClasses()
                .that()
                .resideInAPackage("io.claimtracker.terminal..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "io.javalin..", "org.eclipse.jetty..")
                .check(CLASSES);
    }
}
