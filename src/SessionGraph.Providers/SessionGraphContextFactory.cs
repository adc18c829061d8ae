using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace SessionGraph.Providers;

/// <summary>Gives <c>dotnet ef</c> a context: it scaffolds migrations from the model, and needs no database for that.</summary>
internal sealed class SessionGraphContextFactory : IDesignTimeDbContextFactory<SessionGraphContext>
{
    /// <inheritdoc/>
    public SessionGraphContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SessionGraphContext>();
        options.UseSessionGraphStore(new StoreOptions(), TimeProvider.System, SessionProviders.All);
        return new SessionGraphContext(options.Options);
    }
}
