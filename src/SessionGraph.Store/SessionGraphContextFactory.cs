using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace SessionGraph.Store;

/// <summary>
/// Gives <c>dotnet ef</c> a context without providers: each has a <see cref="MigrationsContext{TProvider}"/> of its own. A migration is
/// scaffolded from the model, and needs no database for that.
/// </summary>
internal sealed class SessionGraphContextFactory : IDesignTimeDbContextFactory<SessionGraphContext>
{
    /// <inheritdoc/>
    public SessionGraphContext CreateDbContext(string[] args)
        => new(new DbContextOptionsBuilder<SessionGraphContext>().UseSqlite("Data Source=design.db").UseProviders([]).Options);
}
