
namespace SessionGraph.Providers.ZohoPeople;

/// <summary>A trainer who holds course sessions.</summary>
[ObjectType<Trainer>(IgnoreProperties = [nameof(Trainer.Connection)])]
public static class TrainerType;
