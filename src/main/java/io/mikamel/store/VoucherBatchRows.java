package io.mikamel.store;

import io.mikamel.domain.voucher.CodeAlphabet;
import io.mikamel.domain.voucher.CodeShape;
import io.mikamel.domain.voucher.LoginMode;
import io.mikamel.domain.voucher.Validity;
import io.mikamel.domain.voucher.VoucherBatch;
import io.mikamel.domain.voucher.VoucherTerms;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Rows of {@code voucher_batches}, on a connection of the caller's. */
final class VoucherBatchRows {

    private static final SqlFile INSERT = SqlFile.load("vouchers/insert-batch");
    private static final SqlFile SELECT = SqlFile.load("vouchers/select-batch");

    private VoucherBatchRows() {}

    static void insert(Connection connection, VoucherBatch batch) throws SQLException {
        try (NamedStatement insert = new NamedStatement(connection, INSERT)) {
            insert.text("id", batch.id()).text("router", batch.router());
            insert.text("profile", batch.terms().profile());
            insert.text("validity", batch.terms().validity().text());
            insert.count("validHours", batch.terms().validHours()).count("count", batch.count());
            insert.text("prefix", batch.shape().prefix())
                    .count("length", batch.shape().length());
            insert.text("charset", batch.shape().alphabet().text());
            insert.text("mode", batch.shape().mode().text());
            insert.decimal("priceSell", batch.priceSell()).decimal("priceCost", batch.priceCost());
            insert.text("vendor", batch.vendor()).text("createdBy", batch.createdBy());
            insert.time("createdAt", batch.createdAt()).update();
        }
    }

    static Optional<VoucherBatch> find(Connection connection, String id) throws SQLException {
        try (NamedStatement select = new NamedStatement(connection, SELECT)) {
            return select.text("id", id).list(VoucherBatchRows::read).stream().findFirst();
        }
    }

    private static VoucherBatch read(ResultSet row) throws SQLException {
        VoucherTerms terms = new VoucherTerms(
                Columns.text(row, "profile"), Validity.of(row.getString("validity")), row.getInt("valid_hours"));
        CodeShape shape = new CodeShape(
                Columns.text(row, "prefix"),
                row.getInt("length"),
                CodeAlphabet.of(row.getString("charset")),
                LoginMode.of(row.getString("mode")));
        return new VoucherBatch(
                Columns.text(row, "id"),
                Columns.text(row, "router"),
                terms,
                row.getInt("count"),
                shape,
                Columns.decimal(row, "price_sell"),
                Columns.decimal(row, "price_cost"),
                Columns.text(row, "vendor"),
                Columns.text(row, "created_by"),
                Columns.time(row, "created_at"));
    }
}
