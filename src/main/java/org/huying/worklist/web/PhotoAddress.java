package org.huying.worklist.web;

/** Where a photo of a task is fetched by the reader's own session. */
final class PhotoAddress {

    private PhotoAddress() {}

    static String of(String taskId, String photoId) {
        return "/api/work-items/" + taskId + "/photos/" + photoId;
    }
}
