
namespace SessionGraph.Providers.ZohoPeople;

/// <summary>A trainer who holds course sessions.</summary>
[ObjectType<Trainer>]
public static class TrainerType
{
    /// <summary>The trainer with this key; null when there is none.</summary>
    [NodeResolver]
    public static Task<Trainer?> GetNodeAsync(
        string id, LookupDataLoader<Trainer, string> trainers, IResolverContext context, CancellationToken cancellationToken)
        => trainers.LoadNodeAsync(id, context, cancellationToken);

    /// <summary>The trainer's employee record number, an alias of `externalId`.</summary>
    public static string GetErecno([Parent(requires: nameof(Trainer.ExternalId))] Trainer trainer) => trainer.ExternalId;
}
