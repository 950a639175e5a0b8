package org.huying.intake;

import java.time.Instant;
import java.util.Optional;
import org.huying.ledger.Fact;
import org.huying.ledger.SaltedDigest;
import org.huying.request.Channel;

/**
 * The first entry of a request.
 *
 * @param madeAt when it was first made elsewhere
 * @param follows the request that it joined
 * @param words digest of title and description
 */
@Fact.Kind("request.received")
record RequestReceived(
        Channel channel,
        Optional<String> category,
        Optional<String> grid,
        boolean anonymous,
        int photos,
        Optional<Instant> madeAt,
        Optional<String> follows,
        SaltedDigest words)
        implements Fact {}
