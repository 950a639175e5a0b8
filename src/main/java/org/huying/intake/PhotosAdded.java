package org.huying.intake;

import org.huying.ledger.Fact;

/** The resident sent photos after the request had been received. */
@Fact.Kind("request.photosAdded")
record PhotosAdded(int photos) implements Fact {}
