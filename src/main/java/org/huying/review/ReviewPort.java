package org.huying.review;

/** {@code processes/review-ruling.bpmn}. */
public interface ReviewPort {

    void start(String number);

    /** Nothing is left to rule on. */
    void overtaken(String instanceId);
}
