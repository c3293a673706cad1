package io.claimtracker.producer;

import picocli.CommandLine.IVersionProvider;

/** The version in the manifest of the jar that is run. */
final class ProducerVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = ProducerVersion.class.getPackage().getImplementationVersion();
        return new String[] {"claim-tracker producer " + (version == null ? "(built without a jar)" : version)};
    }
}
