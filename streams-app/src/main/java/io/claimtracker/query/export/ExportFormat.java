package io.claimtracker.query.export;

/** How an export is written. */
enum ExportFormat {
    /** A line of JSON an item, as lists have it. */
    JSONL("application/x-ndjson;charset=utf-8"),
    /** A row an item, under a row of headings. */
    CSV("text/csv;charset=utf-8;header=present");

    private final String contentType;

    ExportFormat(String contentType) {
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }

    String extension() {
        return switch (this) {
            case JSONL -> "jsonl";
            case CSV -> "csv";
        };
    }
}
