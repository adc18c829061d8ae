-- The rows of an export while they are checked, in a database of their own that SQLite deletes when it is closed.
CREATE TABLE "Organisation" (
    "Line" INTEGER NOT NULL PRIMARY KEY,
    "Key" TEXT NOT NULL UNIQUE,
    "SourcedId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Type" TEXT NOT NULL,
    "ParentSourcedId" TEXT NULL
);
-- A row with a fault is kept for its key alone.
CREATE TABLE "Row" (
    "Line" INTEGER NOT NULL PRIMARY KEY,
    "Key" TEXT NOT NULL UNIQUE,
    "SourcedId" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL DEFAULT 0,
    "Title" TEXT NOT NULL DEFAULT '',
    "Type" TEXT NOT NULL DEFAULT '',
    "StartDate" TEXT NOT NULL DEFAULT '',
    "EndDate" TEXT NOT NULL DEFAULT '',
    "SchoolYear" TEXT NOT NULL DEFAULT '',
    "ParentKey" TEXT NULL,
    "ParentSourcedId" TEXT NULL,
    "OrgSourcedId" TEXT NULL,
    "Metadata" TEXT NULL,
    "IsSkipped" INTEGER NOT NULL DEFAULT 0,
    "IsUnchanged" INTEGER NOT NULL DEFAULT 0,
    "Level" INTEGER NULL
);
CREATE INDEX "IX_Row_ParentKey" ON "Row" ("ParentKey") WHERE "ParentKey" IS NOT NULL;
-- The sessions of the connection that the file names, and those above them.
CREATE TABLE "Stored" (
    "Key" TEXT NOT NULL PRIMARY KEY,
    "ParentKey" TEXT NULL
) WITHOUT ROWID;
-- The links as they will be.
CREATE TABLE "Node" (
    "Key" TEXT NOT NULL PRIMARY KEY,
    "ParentKey" TEXT NULL
) WITHOUT ROWID;
CREATE TABLE "Error" (
    "Id" INTEGER NOT NULL PRIMARY KEY,
    "File" TEXT NOT NULL,
    "Line" INTEGER NOT NULL,
    "Column" INTEGER NULL,
    "Message" TEXT NOT NULL
);
