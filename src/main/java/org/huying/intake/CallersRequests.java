package org.huying.intake;

import java.util.List;

/** Finds requests by the phone number that was left, without anybody reading the number. */
interface CallersRequests {

    List<String> requestsOfPhone(String phone);
}
