package io.claimtracker.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtracker.avro.IssueProfile;

/** The JSON of issues in a list. */
final class IssueJson {
    private IssueJson() {}

    /** An issue with how many hold a position on it. */
    static ObjectNode of(IssueProfile profile) {
        return QualifierJson.of(profile.getIssue()).put("holders", profile.getHolders());
    }
}
