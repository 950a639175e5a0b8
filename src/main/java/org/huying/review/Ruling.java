package org.huying.review;

/** What came of an asking; how the case went on is the process's part. */
public enum Ruling {
    SENT_BACK,
    LEFT_CLOSED,
    /** The resident reopened the case before anybody had ruled. */
    OVERTAKEN
}
