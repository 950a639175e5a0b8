package org.huying.directory;

import org.huying.ledger.Actor;

/** Changes the town, always as a whole. Reading is {@link DirectoryQueries}. */
public interface Directory {

    /**
     * Checks all files and, if none has a problem, makes the town equal to them in one transaction of its own: new codes
     * are added, known ones changed, areas, organisations and categories that are no longer named are retired (their codes
     * stay readable), people who are no longer named become inactive and lose their duties. The same files again change
     * nothing. Appends one ledger entry to the stream {@code -directory}.
     */
    LoadResult load(TownFiles files, Actor by);

    /** What {@link #load} would do now, without doing it. */
    LoadResult check(TownFiles files);
}
