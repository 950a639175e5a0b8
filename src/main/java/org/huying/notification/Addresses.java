package org.huying.notification;

import java.util.Locale;
import java.util.Optional;
import org.huying.directory.DirectoryQueries;
import org.huying.directory.Person;
import org.huying.directory.StaffAddress;
import org.huying.request.ContactVault;
import org.springframework.stereotype.Component;

/** Where a reader is reached and in which language; looked up for each message, stored with none. */
@Component
class Addresses {

    private final DirectoryQueries directory;
    private final ContactVault contacts;

    Addresses(DirectoryQueries directory, ContactVault contacts) {
        this.directory = directory;
        this.contacts = contacts;
    }

    /** Says nothing of the person, so that no log can. */
    record Reader(Optional<String> email, Optional<String> mobile, Locale language) {

        Optional<String> by(Channel channel) {
            return switch (channel) {
                case EMAIL -> email;
                case SMS -> mobile;
            };
        }

        @Override
        public String toString() {
            return "Reader[" + language + "]";
        }
    }

    /** Nowhere to be reached who stays anonymous or left no contact. */
    Reader ofResident(String requestNumber) {
        var addressee = contacts.addressee(requestNumber);
        return new Reader(
                addressee.email(), addressee.mobile(), addressee.language().orElse(Locale.SIMPLIFIED_CHINESE));
    }

    /** Nowhere to be reached who left. */
    Reader ofStaff(String account) {
        StaffAddress address = directory
                .person(account)
                .filter(Person::active)
                .map(Person::address)
                .orElse(StaffAddress.NONE);
        return new Reader(
                address.email(),
                address.phone(),
                address.language().map(Locale::forLanguageTag).orElse(Locale.SIMPLIFIED_CHINESE));
    }

    Reader of(Delivery delivery) {
        return delivery.toResident() ? ofResident(delivery.requestNumber()) : ofStaff(delivery.recipient());
    }
}
