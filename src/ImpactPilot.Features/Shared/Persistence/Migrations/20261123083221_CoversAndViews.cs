using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ImpactPilot.Features.Shared.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class CoversAndViews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "confirmed_as",
                table: "suggestions",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "covers",
                columns: table => new
                {
                    portal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cover_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_on = table.Column<DateOnly>(type: "date", nullable: false),
                    until_on = table.Column<DateOnly>(type: "date", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_covers", x => new { x.portal_id, x.person_id });
                    table.CheckConstraint("ck_covers_days", "from_on <= until_on");
                    table.CheckConstraint("ck_covers_not_self", "person_id <> cover_id");
                    table.ForeignKey(
                        name: "fk_covers_cover_id",
                        columns: x => new { x.portal_id, x.cover_id },
                        principalTable: "users",
                        principalColumns: new[] { "portal_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_covers_person_id",
                        columns: x => new { x.portal_id, x.person_id },
                        principalTable: "users",
                        principalColumns: new[] { "portal_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "saved_views",
                columns: table => new
                {
                    portal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    query = table.Column<string>(type: "text", nullable: false),
                    shared = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_saved_views", x => new { x.portal_id, x.id });
                    table.ForeignKey(
                        name: "fk_saved_views_owner_id",
                        columns: x => new { x.portal_id, x.owner_id },
                        principalTable: "users",
                        principalColumns: new[] { "portal_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_suggestions_live",
                table: "suggestions",
                columns: new[] { "portal_id", "account_id" },
                filter: "status in ('Pending', 'Snoozed')")
                .Annotation("Npgsql:IndexInclude", new[] { "status", "snoozed_until" });

            migrationBuilder.CreateIndex(
                name: "ix_suggestions_portal_id_confirmed_as",
                table: "suggestions",
                columns: new[] { "portal_id", "confirmed_as" });

            migrationBuilder.AddCheckConstraint(
                name: "ck_suggestions_confirmed_as",
                table: "suggestions",
                sql: "confirmed_as is null or (status = 'Confirmed' and confirmed_as <> driver_id)");

            migrationBuilder.CreateIndex(
                name: "ix_covers_portal_id_cover_id",
                table: "covers",
                columns: new[] { "portal_id", "cover_id" });

            migrationBuilder.CreateIndex(
                name: "ix_saved_views_portal_id_owner_id_name",
                table: "saved_views",
                columns: new[] { "portal_id", "owner_id", "name" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "fk_suggestions_confirmed_as",
                table: "suggestions",
                columns: new[] { "portal_id", "confirmed_as" },
                principalTable: "drivers",
                principalColumns: new[] { "portal_id", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.Sql(DatabaseSetup.SqlFile("new_tenant_tables.sql"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_suggestions_confirmed_as",
                table: "suggestions");

            migrationBuilder.DropTable(
                name: "covers");

            migrationBuilder.DropTable(
                name: "saved_views");

            migrationBuilder.DropIndex(
                name: "ix_suggestions_live",
                table: "suggestions");

            migrationBuilder.DropIndex(
                name: "ix_suggestions_portal_id_confirmed_as",
                table: "suggestions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_suggestions_confirmed_as",
                table: "suggestions");

            migrationBuilder.DropColumn(
                name: "confirmed_as",
                table: "suggestions");
        }
    }
}
