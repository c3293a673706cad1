package io.claimtracker.local;

import io.claimtracker.app.ExtractorVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that Maven wrote into the jar, with those of the Java it runs on and of the extractor. */
final class BuildVersion implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        Properties properties = new Properties();
        try (InputStream file =
                BuildVersion.class.getResourceAsStream("/META-INF/maven/io.claimtracker/local/pom.properties")) {
            if (file != null) {
                properties.load(file);
            }
        }
        return new String[] {
            "claims " + properties.getProperty("version", "(not from a jar)") + ", Java " + Runtime.version(),
            "extractor " + ExtractorVersion.of(List.of())
        };
    }
}
