package org.huying.directory;

import org.huying.directory.LoadResult.Refused;
import org.huying.ledger.Actor;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Gives an empty demo its fictional town, before the server answers anybody. */
@Component
@Profile("demo")
class DemoTown implements SmartInitializingSingleton {

    static final String FOLDER = "/demo/town";

    private final Directory directory;
    private final DirectoryQueries queries;

    DemoTown(Directory directory, DirectoryQueries queries) {
        this.directory = directory;
        this.queries = queries;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (queries.areas(Area.Level.SUBDISTRICT).isEmpty()
                && directory.load(TownFiles.shipped(FOLDER), Actor.SYSTEM) instanceof Refused refused) {
            throw new IllegalStateException("The shipped demo town has problems: " + refused.problems());
        }
    }
}
