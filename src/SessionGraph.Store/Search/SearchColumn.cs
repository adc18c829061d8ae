namespace SessionGraph.Store;

/// <summary>A column of the search index, beside the title; each has a weight of its own.</summary>
public enum SearchColumn
{
    /// <summary>The names of people.</summary>
    People,

    /// <summary>The names of rooms, organisations, groups and the like.</summary>
    Places,

    /// <summary>The names of courses and of their parts.</summary>
    Courses,

    /// <summary>Longer texts.</summary>
    Description,
}
