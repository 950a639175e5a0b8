package org.huying.directory;

import org.huying.directory.LoadResult.Counts;
import org.huying.directory.LoadResult.Loaded;
import org.huying.ledger.Fact;

/** The town was made equal to its files; counts only, since names and accounts belong to people. */
@Fact.Kind("directory.loaded")
record TownLoaded(Counts areas, Counts organisations, Counts people, Counts categories) implements Fact {

    static TownLoaded of(Loaded loaded) {
        return new TownLoaded(loaded.areas(), loaded.organisations(), loaded.people(), loaded.categories());
    }
}
