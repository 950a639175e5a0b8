package org.huying.tracking.web;

import java.util.List;
import org.huying.moment.Moments;
import org.huying.request.Conversation.Message;

/** A message as pages print it. */
record MessageView(boolean fromResident, String text, String sent) {

    static List<MessageView> of(List<Message> messages, Moments moments) {
        return messages.stream()
                .map(one -> new MessageView(one.fromResident(), one.text(), moments.minute(one.sentAt())))
                .toList();
    }
}
