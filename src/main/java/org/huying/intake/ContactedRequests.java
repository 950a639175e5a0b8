package org.huying.intake;

import java.util.List;
import org.huying.request.ContactVault;
import org.springframework.stereotype.Component;

@Component
class ContactedRequests implements CallersRequests {

    private final ContactVault contacts;

    ContactedRequests(ContactVault contacts) {
        this.contacts = contacts;
    }

    @Override
    public List<String> requestsOfPhone(String phone) {
        return contacts.requestsOfPhone(phone);
    }
}
