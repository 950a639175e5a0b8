package org.huying.seal;

import org.huying.ledger.Fact;

/**
 * The newest head goes to those who keep heads outside the town's reach. Being in the ledger, it says also what should be
 * in their hands.
 *
 * @param day of the town, ISO 8601
 * @param size entries that the head covers
 */
@Fact.Kind("ledger.head-given-out")
record HeadGivenOut(String day, long size) implements Fact {}
