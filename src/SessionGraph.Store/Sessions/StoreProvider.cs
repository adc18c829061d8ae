using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Store;

/// <summary>A provider as the store knows it: the sessions and the other records that it keeps there.</summary>
public abstract class StoreProvider
{
    /// <summary>The provider's number, 1 or more. It is stored with each session: it must never change, nor be another provider's.</summary>
    public abstract Provider Number { get; }

    /// <summary>The type of the provider's sessions: a sealed class that derives from <see cref="Session"/>.</summary>
    public abstract Type SessionType { get; }

    /// <summary>Adds what the provider's sessions are found by, beside their titles.</summary>
    public virtual void ConfigureSearch(SearchIndexBuilder search)
    {
    }

    /// <summary>Adds the provider's entities to the model: every <see cref="IEntityTypeConfiguration{TEntity}"/> in its namespace.</summary>
    internal void AddTo(ModelBuilder model)
    {
        var provider = GetType();
        model.ApplyConfigurationsFromAssembly(provider.Assembly, type => type.Namespace == provider.Namespace);
        model.Entity(SessionType).Metadata.SetDiscriminatorValue(Number);
    }
}
