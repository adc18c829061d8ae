using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace SessionGraph.Store;

/// <summary>
/// Creates a context without providers for <c>dotnet ef</c>: each provider has its own <see cref="MigrationsContext{TProvider}"/>.
/// Scaffolding only needs the model, not a database.
/// </summary>
internal sealed class SessionGraphContextFactory : IDesignTimeDbContextFactory<SessionGraphContext>
{
    /// <inheritdoc/>
    public SessionGraphContext CreateDbContext(string[] args)
        => new(new DbContextOptionsBuilder<SessionGraphContext>().UseSqlite("Data Source=design.db").UseProviders([]).Options);
}
