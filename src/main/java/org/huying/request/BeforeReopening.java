package org.huying.request;

/** Heard before the resident's reopening of a closed request begins: whoever still waits for something on it stops waiting. */
public interface BeforeReopening {

    /** In the caller's transaction, which holds the lock on the request. */
    void reopening(String number);
}
