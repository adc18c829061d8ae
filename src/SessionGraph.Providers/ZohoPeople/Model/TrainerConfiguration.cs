namespace SessionGraph.Providers.ZohoPeople;

internal sealed class TrainerConfiguration() : LookupConfiguration<Trainer, string>("Trainers", "Erecno");
