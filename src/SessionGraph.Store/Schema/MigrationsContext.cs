using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SessionGraph.Store;

/// <summary>
/// The context for scaffolding a provider's migrations with <c>dotnet ef</c>. Its model has <see cref="Session"/> and the provider's
/// entities. Derive from it in the provider's folder. A migration whose <see cref="DbContextAttribute"/> names the derived class belongs to
/// the provider. The gateway never creates this context.
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
