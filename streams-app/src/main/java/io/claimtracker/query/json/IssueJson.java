package io.claimtracker.query.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtracker.avro.IssueProfile;

/** The JSON of issues in a list. */
public final class IssueJson {
    private IssueJson() {}

    /** An issue with how many hold a position on it. */
    public static ObjectNode of(IssueProfile profile) {
        return QualifierJson.of(profile.getIssue()).put("holders", profile.getHolders());
    }
}
