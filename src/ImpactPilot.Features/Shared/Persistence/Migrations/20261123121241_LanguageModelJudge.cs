using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ImpactPilot.Features.Shared.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class LanguageModelJudge : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "judge_days",
                columns: table => new
                {
                    portal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    questions = table.Column<int>(type: "integer", nullable: false),
                    input_tokens = table.Column<long>(type: "bigint", nullable: false),
                    output_tokens = table.Column<long>(type: "bigint", nullable: false),
                    cost = table.Column<decimal>(type: "numeric", nullable: false),
                    alone = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_judge_days", x => new { x.portal_id, x.day });
                    table.ForeignKey(
                        name: "fk_judge_days_",
                        column: x => x.portal_id,
                        principalTable: "portals",
                        principalColumn: "portal_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "judge_questions",
                columns: table => new
                {
                    portal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    object_type = table.Column<string>(type: "text", nullable: false),
                    object_id = table.Column<string>(type: "text", nullable: false),
                    modified_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_judge_questions", x => new { x.portal_id, x.account_id, x.object_type, x.object_id });
                    table.ForeignKey(
                        name: "fk_judge_questions_account_id",
                        columns: x => new { x.portal_id, x.account_id },
                        principalTable: "accounts",
                        principalColumns: new[] { "portal_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "judge_settings",
                columns: table => new
                {
                    portal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<bool>(type: "boolean", nullable: false),
                    endpoint = table.Column<string>(type: "text", nullable: true),
                    model = table.Column<string>(type: "text", nullable: true),
                    api_key = table.Column<byte[]>(type: "bytea", nullable: true),
                    mask_names = table.Column<bool>(type: "boolean", nullable: false),
                    daily_tokens = table.Column<int>(type: "integer", nullable: false),
                    daily_cost = table.Column<decimal>(type: "numeric", nullable: true),
                    input_price = table.Column<decimal>(type: "numeric", nullable: false),
                    output_price = table.Column<decimal>(type: "numeric", nullable: false),
                    currency = table.Column<string>(type: "text", nullable: false),
                    last_error = table.Column<string>(type: "text", nullable: true),
                    last_error_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_answer_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    failures = table.Column<int>(type: "integer", nullable: false),
                    held_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_judge_settings", x => x.portal_id);
                    table.ForeignKey(
                        name: "fk_judge_settings_",
                        column: x => x.portal_id,
                        principalTable: "portals",
                        principalColumn: "portal_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_judge_questions_portal_id_asked_at",
                table: "judge_questions",
                columns: new[] { "portal_id", "asked_at" });

            migrationBuilder.Sql(DatabaseSetup.SqlFile("new_tenant_tables.sql"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "judge_days");

            migrationBuilder.DropTable(
                name: "judge_questions");

            migrationBuilder.DropTable(
                name: "judge_settings");
        }
    }
}
