using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Store;

/// <summary>A provider, as the store knows it: its sessions and its other records.</summary>
public abstract class StoreProvider
{
    /// <summary>
    /// The provider's number, from 1. It is stored with each session: it must never change, and no two providers may share it.
    /// </summary>
    public abstract Provider Number { get; }

    /// <summary>The type of the provider's sessions: a sealed class derived from <see cref="Session"/>.</summary>
    public abstract Type SessionType { get; }

    /// <summary>Configures the search index of the provider's sessions: the texts beside their titles.</summary>
    public virtual void ConfigureSearch(SearchIndexBuilder search)
    {
    }

    /// <summary>
    /// Adds the provider's entities to the model: each <see cref="IEntityTypeConfiguration{TEntity}"/> in the provider's namespace.
    /// </summary>
    internal void AddTo(ModelBuilder model)
    {
        var provider = GetType();
        model.ApplyConfigurationsFromAssembly(provider.Assembly, type => type.Namespace == provider.Namespace);
        model.Entity(SessionType).Metadata.SetDiscriminatorValue(Number);
    }
}
