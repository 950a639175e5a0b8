package org.huying.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The two Tink keysets behind contact data, kept together as {@code {"contact": …, "lookup": …}}: AES256-GCM for the
 * values, an HMAC-SHA256 PRF that makes the same phone the same digest. Each may hold several keys: new values take the
 * primary one, old ones are still read and found.
 */
final class ContactKeys {

    private static final int DIGEST_BYTES = 32;

    private final Aead values;
    private final PrfSet lookup;

    private ContactKeys(Aead values, PrfSet lookup) {
        this.values = values;
        this.lookup = lookup;
    }

    /** New keys as JSON text. */
    static String create() {
        ObjectNode keys = new ObjectMapper().createObjectNode();
        keys.set("contact", newKeyset(PredefinedAeadParameters.AES256_GCM));
        keys.set("lookup", newKeyset(PredefinedPrfParameters.HMAC_SHA256_PRF));
        return keys.toPrettyString();
    }

    private static JsonNode newKeyset(Parameters parameters) {
        try {
            register();
            String json = TinkJsonProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(parameters, RegistryConfiguration.get()),
                    RegistryConfiguration.get(),
                    InsecureSecretKeyAccess.get());
            return new ObjectMapper().readTree(json);
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException("this Java platform cannot make AES-256 keys", impossible);
        }
    }

    /** @throws GeneralSecurityException if the text is not what {@link #create} makes; says nothing of its content */
    static ContactKeys parse(String json) throws GeneralSecurityException {
        try {
            register();
            JsonNode keys = new ObjectMapper().readTree(json);
            return new ContactKeys(
                    keyset(keys, "contact").getPrimitive(RegistryConfiguration.get(), Aead.class),
                    keyset(keys, "lookup").getPrimitive(RegistryConfiguration.get(), PrfSet.class));
        } catch (IOException | RuntimeException notKeys) {
            // the parser's own message quotes the text, which may be a key
            throw new GeneralSecurityException("not a keyset");
        }
    }

    private static KeysetHandle keyset(JsonNode keys, String name) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(
                keys.path(name).toString(), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }

    private static void register() throws GeneralSecurityException {
        AeadConfig.register();
        PrfConfig.register();
    }

    byte[] seal(String requestNumber, ContactField field, String value) {
        try {
            return values.encrypt(value.getBytes(StandardCharsets.UTF_8), associated(requestNumber, field));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a contact field could not be encrypted", impossible);
        }
    }

    /** @throws GeneralSecurityException if it was sealed with other keys, for another request or as another field */
    String open(String requestNumber, ContactField field, byte[] sealed) throws GeneralSecurityException {
        return new String(values.decrypt(sealed, associated(requestNumber, field)), StandardCharsets.UTF_8);
    }

    private static byte[] associated(String requestNumber, ContactField field) {
        return (requestNumber + "\n" + field.column()).getBytes(StandardCharsets.UTF_8);
    }

    /** Digest to store with a phone. */
    String digest(String phone) {
        try {
            return HexFormat.of().formatHex(lookup.computePrimary(phoneBytes(phone), DIGEST_BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a phone's digest could not be computed", impossible);
        }
    }

    /** Digests under which the phone may be stored, one for each key. */
    List<String> digests(String phone) {
        var digests = new ArrayList<String>();
        try {
            for (Prf prf : lookup.getPrfs().values()) {
                digests.add(HexFormat.of().formatHex(prf.compute(phoneBytes(phone), DIGEST_BYTES)));
            }
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a phone's digest could not be computed", impossible);
        }
        return digests;
    }

    private static byte[] phoneBytes(String phone) {
        return phone.getBytes(StandardCharsets.UTF_8);
    }
}
