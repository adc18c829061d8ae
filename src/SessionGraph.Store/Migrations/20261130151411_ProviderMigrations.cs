using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SessionGraph.Store.Migrations
{
    /// <summary>
    /// Nothing: from here on, each provider has migrations of its own. A store that does not have this migration was made when
    /// <see cref="Initial"/> made the tables and columns of five providers too (<see cref="BaselineAttribute"/>).
    /// </summary>
    public partial class ProviderMigrations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // It is a mark only.
        }
    }
}
