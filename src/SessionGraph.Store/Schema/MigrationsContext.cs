using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SessionGraph.Store;

/// <summary>
/// The context from which <c>dotnet ef</c> scaffolds a provider's migrations. Its model has <see cref="Session"/> and the provider's entities.
/// Derive from it in the provider's folder; a migration that names the derived class in its <see cref="DbContextAttribute"/> is the provider's. The gateway never creates one.
/// </summary>
/// <typeparam name="TProvider">The provider.</typeparam>
public abstract class MigrationsContext<TProvider> : DbContext
    where TProvider : StoreProvider, new()
{
    /// <inheritdoc/>
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder
        .UseSqlite("Data Source=design.db")
        .ReplaceService<IMigrationsModelDiffer, ProviderModelDiffer>();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => StoreModel.AddConventions(configurationBuilder);

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfiguration(new SessionConfiguration());
        new TProvider().AddTo(modelBuilder);
    }
}
