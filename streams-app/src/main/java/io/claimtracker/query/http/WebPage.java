package io.claimtracker.query.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.webjars.WebJarVersionLocator;

/**
 * The web page: one shell at the paths of all its views, and the files that it is made of. What it shows, it asks of the
 * API like any other reader, so the page itself is open to all.
 */
public final class WebPage {
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

    /** How all of it is sent: asked for again each time, and answered with nothing as long as it is the same. */
    private static final Route SENT = Route.here("/page", List.of(), question -> {
                throw new NotFoundResponse();
            })
            .open()
            .single();

    private final WebJarVersionLocator webJars = new WebJarVersionLocator();
    private final Delivery delivery;

    public WebPage(Delivery delivery) {
        this.delivery = delivery;
    }

    /** Adds the page's paths to those served. */
    public void serve(JavalinConfig config) {
        config.routes.before("/", ctx -> {
            ctx.header("Vary", "Accept");
            if (Objects.requireNonNullElse(ctx.header("Accept"), "").contains("text/html")) {
                shell(ctx);
                ctx.skipRemainingHandlers();
            }
        });
        VIEWS.forEach(view -> add(config, view, this::shell));
        add(config, "/page/<file>", ctx -> send(ctx, file(ctx.pathParam("file"))));
        add(config, "/webjars/lit-html/<file>", ctx -> send(ctx, library(ctx.pathParam("file"))));
    }

    private static void add(JavalinConfig config, String path, Handler handler) {
        config.routes.addHttpHandler(HandlerType.GET, path, handler, Access.OPEN);
        config.routes.addHttpHandler(HandlerType.HEAD, path, handler, Access.OPEN);
    }

    private void shell(Context ctx) {
        send(ctx, PageFile.resource(FOLDER + "index.html"));
    }

    private static Optional<PageFile> file(String name) {
        return FILE.matcher(name).matches() ? PageFile.resource(FOLDER + name) : Optional.empty();
    }

    private Optional<PageFile> library(String name) {
        return LIBRARY.contains(name)
                ? Optional.ofNullable(webJars.fullPath("lit-html", name)).flatMap(PageFile::resource)
                : Optional.empty();
    }

    private void send(Context ctx, Optional<PageFile> found) {
        PageFile file = found.orElseThrow(NotFoundResponse::new);
        delivery.send(
                ctx, SENT, new Answer(200, file.contentType(), file.text()).with("Content-Security-Policy", POLICY));
    }
}
