using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SessionGraph.Store.Migrations
{
    /// <summary>
    /// Empty: from here on, each provider has its own migrations. A store without this migration was created when <see cref="Initial"/>
    /// also created the tables and columns of five providers (<see cref="BaselineAttribute"/>).
    /// </summary>
    public partial class ProviderMigrations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Only a marker.
        }
    }
}
