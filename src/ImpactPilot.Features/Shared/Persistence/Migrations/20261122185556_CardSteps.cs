using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ImpactPilot.Features.Shared.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class CardSteps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "words",
                table: "transitions",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "impacts",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "impact_changes",
                columns: table => new
                {
                    portal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    impact_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    before = table.Column<string>(type: "text", nullable: false),
                    after = table.Column<string>(type: "text", nullable: false),
                    undoes = table.Column<int>(type: "integer", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_impact_changes", x => new { x.portal_id, x.id });
                    table.CheckConstraint("ck_impact_changes_lost_has_reason", "after <> 'Lost' or undoes is not null or reason is not null");
                    table.CheckConstraint("ck_impact_changes_undoes_earlier", "undoes < number");
                    table.ForeignKey(
                        name: "fk_impact_changes_impact_id",
                        columns: x => new { x.portal_id, x.impact_id },
                        principalTable: "impacts",
                        principalColumns: new[] { "portal_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_links",
                columns: table => new
                {
                    portal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_in_links", x => new { x.portal_id, x.token_hash });
                    table.ForeignKey(
                        name: "fk_sign_in_links_user_id",
                        columns: x => new { x.portal_id, x.user_id },
                        principalTable: "users",
                        principalColumns: new[] { "portal_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_impact_changes_portal_id_impact_id_number",
                table: "impact_changes",
                columns: new[] { "portal_id", "impact_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_impact_changes_portal_id_impact_id_undoes",
                table: "impact_changes",
                columns: new[] { "portal_id", "impact_id", "undoes" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_links_portal_id_user_id",
                table: "sign_in_links",
                columns: new[] { "portal_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_links_token_hash",
                table: "sign_in_links",
                column: "token_hash",
                unique: true);

            migrationBuilder.Sql(DatabaseSetup.SqlFile("new_tenant_tables.sql"));
            migrationBuilder.Sql(DatabaseSetup.SqlFile("card.sql"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop function use_sign_in_link(bytea, timestamptz);");

            migrationBuilder.DropTable(
                name: "impact_changes");

            migrationBuilder.DropTable(
                name: "sign_in_links");

            migrationBuilder.DropColumn(
                name: "words",
                table: "transitions");

            migrationBuilder.DropColumn(
                name: "version",
                table: "impacts");
        }
    }
}
