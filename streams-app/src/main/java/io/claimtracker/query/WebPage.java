package io.claimtracker.query;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.webjars.WebJarVersionLocator;

/**
 * The web page: one shell at the paths of all its views, and the files that it is made of. What it shows, it asks of the
 * API like any other reader.
 */
final class WebPage {
    /** Nothing from elsewhere, nothing inline, and no text that becomes script: articles are written by strangers. */
    static final String POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
            + "require-trusted-types-for 'script'";

    /** Where the page has a view. */
    static final List<String> VIEWS =
            List.of("/search", "/actors/{id}", "/issues/{id}", "/article", "/forecasts", "/live", "/system");

    private static final String FOLDER = "io/claimtracker/page/";
    private static final Pattern FILE = Pattern.compile("([a-z-]+/)?[a-z-]+\\.(js|css|svg)");

    /** The library's files that the page loads, of which none makes markup of data. */
    private static final List<String> LIBRARY = List.of("lit-html.js");

    private final WebJarVersionLocator webJars = new WebJarVersionLocator();

    void serve(JavalinConfig config) {
        config.routes.before("/", ctx -> {
            ctx.header("Vary", "Accept");
            if (Objects.requireNonNullElse(ctx.header("Accept"), "").contains("text/html")) {
                shell(ctx);
                ctx.skipRemainingHandlers();
            }
        });
        VIEWS.forEach(view -> config.routes.get(view, WebPage::shell));
        config.routes.get("/page/<file>", ctx -> answer(ctx, file(ctx.pathParam("file"))));
        config.routes.get("/webjars/lit-html/<file>", ctx -> answer(ctx, library(ctx.pathParam("file"))));
    }

    private static void shell(Context ctx) {
        answer(ctx, PageFile.resource(FOLDER + "index.html"));
    }

    private static Optional<PageFile> file(String name) {
        return FILE.matcher(name).matches() ? PageFile.resource(FOLDER + name) : Optional.empty();
    }

    private Optional<PageFile> library(String name) {
        return LIBRARY.contains(name)
                ? Optional.ofNullable(webJars.fullPath("lit-html", name)).flatMap(PageFile::resource)
                : Optional.empty();
    }

    private static void answer(Context ctx, Optional<PageFile> found) {
        PageFile file = found.orElseThrow(NotFoundResponse::new);
        String etag = file.etag();
        // Asked for again each time, and answered with nothing as long as it is the same: a new version shows at once.
        ctx.header("Content-Security-Policy", POLICY)
                .header("Cache-Control", "no-cache")
                .header("ETag", etag)
                .contentType(file.contentType());
        if (etag.equals(ctx.header("If-None-Match"))) {
            ctx.status(HttpStatus.NOT_MODIFIED);
        } else {
            ctx.result(file.text());
        }
    }
}
