using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ImpactPilot.Features.Shared.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class StatusNotes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "notes",
                table: "write_back_states",
                type: "boolean",
                nullable: false,
                defaultValue: true);

            migrationBuilder.CreateTable(
                name: "status_notes",
                columns: table => new
                {
                    portal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    impact_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    driver_name = table.Column<string>(type: "text", nullable: false),
                    points = table.Column<int>(type: "integer", nullable: false),
                    words = table.Column<string>(type: "text", nullable: true),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    note_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    tried_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    hub_spot_id = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_status_notes", x => new { x.portal_id, x.id });
                    table.ForeignKey(
                        name: "fk_status_notes_account_id",
                        columns: x => new { x.portal_id, x.account_id },
                        principalTable: "accounts",
                        principalColumns: new[] { "portal_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_status_notes_impact_id",
                        columns: x => new { x.portal_id, x.impact_id },
                        principalTable: "impacts",
                        principalColumns: new[] { "portal_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_status_notes_portal_id_hub_spot_id",
                table: "status_notes",
                columns: new[] { "portal_id", "hub_spot_id" });

            migrationBuilder.CreateIndex(
                name: "ix_status_notes_portal_id_impact_id",
                table: "status_notes",
                columns: new[] { "portal_id", "impact_id" });

            migrationBuilder.CreateIndex(
                name: "ix_status_notes_waiting",
                table: "status_notes",
                columns: new[] { "portal_id", "account_id" },
                filter: "hub_spot_id is null");

            migrationBuilder.Sql(DatabaseSetup.SqlFile("new_tenant_tables.sql"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "status_notes");

            migrationBuilder.DropColumn(
                name: "notes",
                table: "write_back_states");
        }
    }
}
