using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ImpactPilot.Features.Shared.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class SettingsAndTokens : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<TimeOnly>(
                name: "work_from",
                table: "portals",
                type: "time without time zone",
                nullable: false,
                defaultValue: new TimeOnly(9, 0, 0));

            migrationBuilder.AddColumn<TimeOnly>(
                name: "work_to",
                table: "portals",
                type: "time without time zone",
                nullable: false,
                defaultValue: new TimeOnly(17, 0, 0));

            migrationBuilder.AddColumn<string[]>(
                name: "working_days",
                table: "portals",
                type: "text[]",
                nullable: false,
                defaultValue: new[] { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday" });

            migrationBuilder.AddColumn<bool>(
                name: "names_owner",
                table: "mirrored_properties",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "api_tokens",
                columns: table => new
                {
                    portal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    secret_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    ending = table.Column<string>(type: "text", nullable: false),
                    scopes = table.Column<string[]>(type: "text[]", nullable: false),
                    created_by = table.Column<Guid>(type: "uuid", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_tokens", x => new { x.portal_id, x.id });
                    table.ForeignKey(
                        name: "fk_api_tokens_created_by",
                        columns: x => new { x.portal_id, x.created_by },
                        principalTable: "users",
                        principalColumns: new[] { "portal_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_api_tokens_portal_id_created_by",
                table: "api_tokens",
                columns: new[] { "portal_id", "created_by" });

            migrationBuilder.CreateIndex(
                name: "ix_api_tokens_secret_hash",
                table: "api_tokens",
                column: "secret_hash",
                unique: true);

            migrationBuilder.Sql(DatabaseSetup.SqlFile("new_tenant_tables.sql"));
            migrationBuilder.Sql(DatabaseSetup.SqlFile("api_tokens.sql"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop function api_token_found(bytea, timestamptz)");

            migrationBuilder.DropTable(
                name: "api_tokens");

            migrationBuilder.DropColumn(
                name: "work_from",
                table: "portals");

            migrationBuilder.DropColumn(
                name: "work_to",
                table: "portals");

            migrationBuilder.DropColumn(
                name: "working_days",
                table: "portals");

            migrationBuilder.DropColumn(
                name: "names_owner",
                table: "mirrored_properties");
        }
    }
}
