package org.huying.seal;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/** Rows of a long list, fetched page by page, with a look at the next one. */
final class Paged<T> {

    private final Function<Optional<T>, List<T>> pages;
    private Iterator<T> page = List.<T>of().iterator();
    private Optional<T> last = Optional.empty();
    private Optional<T> next;

    /** @param pages what comes after a row, or the first rows; an empty page is the end */
    Paged(Function<Optional<T>, List<T>> pages) {
        this.pages = pages;
        this.next = fetch();
    }

    Optional<T> peek() {
        return next;
    }

    T take() {
        T taken = next.orElseThrow(NoSuchElementException::new);
        last = next;
        next = fetch();
        return taken;
    }

    private Optional<T> fetch() {
        if (!page.hasNext()) {
            page = pages.apply(last).iterator();
        }
        return page.hasNext() ? Optional.of(page.next()) : Optional.empty();
    }
}
