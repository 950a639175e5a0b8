package org.huying.seal;

import java.util.List;
import org.huying.commandline.WithoutDatabase;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Verifying an export or a proof and making a key need no database: an auditor has none. */
class SealCommandsAlone implements WithoutDatabase {

    @Override
    public boolean takes(List<String> command) {
        return command.get(0).equals("ledger-key")
                || command.get(0).equals("check-proof")
                || command.get(0).equals("verify-ledger") && !command.contains("--database");
    }

    @Override
    public Class<?> configuration() {
        return Beans.class;
    }

    @Configuration(proxyBeanMethods = false)
    @Import({CheckProofCommand.class, LedgerKeyCommand.class, VerifyLedgerCommand.class})
    static class Beans {}
}
