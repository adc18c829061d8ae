namespace SessionGraph.Providers.Tests;

/// <summary>The ids of the directories that every test's store has.</summary>
internal static class Known
{
    public const string Org = "org-1";
    public const int Person = 17;
    public const int OtherPerson = 18;
    public const string Course = "478346000019479103";
    public const string Batch = "478346000019479115";
    public const string OpenBatch = "478346000019479116";
    public const string Module = "478346000019479119";
    public const string OpenModule = "478346000019479120";
    public const string Trainer = "478346000008251001";
    public const string Room = "478346000010125093";
    public const string GradeCategory = "478346000019553021";
    public const string Path = "5f0c1a2b3c4d5e6f70819203";
    public const string Group = "5f0c1a2b3c4d5e6f70819204";
    public const string OtherGroup = "5f0c1a2b3c4d5e6f70819205";
    public const string Owner = "5f0c1a2b3c4d5e6f70819206";
    public const string Grace = "5f0c1a2b3c4d5e6f70819207";
    public const string Alan = "5f0c1a2b3c4d5e6f70819208";
    public const string OwnerMail = "owner@company.example";
    public const string GraceMail = "grace@company.example";
    public const string AlanMail = "alan@company.example";

    /// <summary>A connection that has one path and one group, and nobody.</summary>
    public const string Deserted = "deserted";
}
