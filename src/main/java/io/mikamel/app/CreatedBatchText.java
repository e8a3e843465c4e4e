package io.mikamel.app;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mikamel.domain.voucher.LoginMode;
import io.mikamel.domain.voucher.VoucherLogin;
import io.mikamel.vouchers.CreatedBatch;
import java.util.stream.Collectors;

/** A new batch for people, and for programs that print it. */
final class CreatedBatchText {

    private CreatedBatchText() {}

    /** A line for each: its code, or code and password where these differ. */
    static String text(CreatedBatch created) {
        boolean codeOnly = created.batch().shape().mode() == LoginMode.CODE;
        return created.logins().stream()
                .map(login -> codeOnly ? login.code() : login.code() + "," + login.password())
                .collect(Collectors.joining(System.lineSeparator()));
    }

    static String json(CreatedBatch created) {
        ObjectNode batch = new JsonMapper().createObjectNode();
        batch.put("batch", created.batch().id()).put("router", created.batch().router());
        batch.put("profile", created.batch().terms().profile());
        ArrayNode vouchers = batch.putArray("vouchers");
        for (VoucherLogin login : created.logins()) {
            vouchers.addObject().put("code", login.code()).put("password", login.password());
        }
        return batch.toPrettyString();
    }
}
