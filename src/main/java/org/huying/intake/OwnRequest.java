package org.huying.intake;

import java.time.Instant;
import org.huying.directory.Text;

/** An open request of the caller at the phone, for the operator's eyes. */
public record OwnRequest(String number, String title, Text category, Instant receivedAt, String state) {}
