using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ImpactPilot.Features.Shared.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class MirroredRecords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_property_changes_portal_id_object_type_object_id_property_occurred_at",
                table: "property_changes");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "sweep_begun_at",
                table: "sync_cursors",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "swept_up_to",
                table: "sync_cursors",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "internal_groups",
                columns: table => new
                {
                    portal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    emails = table.Column<string[]>(type: "text[]", nullable: false),
                    owner_ids = table.Column<string[]>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_internal_groups", x => new { x.portal_id, x.name });
                    table.ForeignKey(
                        name: "fk_internal_groups_",
                        column: x => x.portal_id,
                        principalTable: "portals",
                        principalColumn: "portal_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "mirrored_records",
                columns: table => new
                {
                    portal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    object_type = table.Column<string>(type: "text", nullable: false),
                    object_id = table.Column<string>(type: "text", nullable: false),
                    properties = table.Column<string>(type: "jsonb", nullable: false),
                    contact_ids = table.Column<string[]>(type: "text[]", nullable: false),
                    occurred_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    hub_spot_modified_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    archived = table.Column<bool>(type: "boolean", nullable: false),
                    stale = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mirrored_records", x => new { x.portal_id, x.object_type, x.object_id });
                    table.ForeignKey(
                        name: "fk_mirrored_records_",
                        column: x => x.portal_id,
                        principalTable: "portals",
                        principalColumn: "portal_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "role_settings",
                columns: table => new
                {
                    portal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rules = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_role_settings", x => x.portal_id);
                    table.ForeignKey(
                        name: "fk_role_settings_",
                        column: x => x.portal_id,
                        principalTable: "portals",
                        principalColumn: "portal_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "record_accounts",
                columns: table => new
                {
                    portal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    object_type = table.Column<string>(type: "text", nullable: false),
                    object_id = table.Column<string>(type: "text", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    labels = table.Column<string[]>(type: "text[]", nullable: false),
                    through_contact = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_record_accounts", x => new { x.portal_id, x.object_type, x.object_id, x.account_id });
                    table.ForeignKey(
                        name: "fk_record_accounts_account_id",
                        columns: x => new { x.portal_id, x.account_id },
                        principalTable: "accounts",
                        principalColumns: new[] { "portal_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_record_accounts_object_type_object_id",
                        columns: x => new { x.portal_id, x.object_type, x.object_id },
                        principalTable: "mirrored_records",
                        principalColumns: new[] { "portal_id", "object_type", "object_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_property_changes_once",
                table: "property_changes",
                columns: new[] { "portal_id", "account_id", "object_type", "object_id", "property", "occurred_at" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mirrored_records_contact_ids",
                table: "mirrored_records",
                column: "contact_ids")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_mirrored_records_stale",
                table: "mirrored_records",
                columns: new[] { "portal_id", "object_type" },
                filter: "stale");

            migrationBuilder.CreateIndex(
                name: "ix_record_accounts_portal_id_account_id_object_type",
                table: "record_accounts",
                columns: new[] { "portal_id", "account_id", "object_type" });

            migrationBuilder.Sql(DatabaseSetup.SqlFile("new_tenant_tables.sql"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "internal_groups");

            migrationBuilder.DropTable(
                name: "record_accounts");

            migrationBuilder.DropTable(
                name: "role_settings");

            migrationBuilder.DropTable(
                name: "mirrored_records");

            migrationBuilder.DropIndex(
                name: "ix_property_changes_once",
                table: "property_changes");

            migrationBuilder.DropColumn(
                name: "sweep_begun_at",
                table: "sync_cursors");

            migrationBuilder.DropColumn(
                name: "swept_up_to",
                table: "sync_cursors");

            migrationBuilder.CreateIndex(
                name: "ix_property_changes_portal_id_object_type_object_id_property_occurred_at",
                table: "property_changes",
                columns: new[] { "portal_id", "object_type", "object_id", "property", "occurred_at" },
                unique: true);
        }
    }
}
