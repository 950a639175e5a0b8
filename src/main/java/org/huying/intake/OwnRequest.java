package org.huying.intake;

import org.huying.directory.Text;

/**
 * An open request of the caller at the phone, for the operator's eyes.
 *
 * @param days since it was received
 */
public record OwnRequest(String number, String title, Text category, int days, String state) {}
