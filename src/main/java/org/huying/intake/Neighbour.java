package org.huying.intake;

import org.huying.directory.Text;

/**
 * An open request that may be about the same thing, as far as strangers may see it: never words, photos or contact.
 *
 * @param place name of its building or grid
 * @param metres distance rounded up to the next hundred; 0 when it is not known
 * @param days since it was received
 * @param state name of its state
 */
public record Neighbour(String number, Text category, Text place, int metres, int days, String state) {}
