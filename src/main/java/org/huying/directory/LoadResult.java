package org.huying.directory;

import java.util.List;
import org.huying.commandline.FileProblem;

/** How a town's files were taken. */
public sealed interface LoadResult {

    /**
     * The town now equals its files, or would after a check.
     *
     * @param people who left are counted as retired
     */
    record Loaded(Counts areas, Counts organisations, Counts people, Counts categories) implements LoadResult {

        public boolean changedNothing() {
            return List.of(areas, organisations, people, categories).stream().allMatch(Counts.NONE::equals);
        }
    }

    /** Nothing was changed. Problems are in the order of file and line. */
    record Refused(List<FileProblem> problems) implements LoadResult {

        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** How many codes were new, differed from what was known, or were no longer named. */
    record Counts(int added, int changed, int retired) {
        static final Counts NONE = new Counts(0, 0, 0);
    }
}
